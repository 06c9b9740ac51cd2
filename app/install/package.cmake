# The Debian package: `cpack` in the build folder.

set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_NAME activarium)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The Activarium authors <authors@activarium.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "activation functions and their derivatives as live figures")
set(CPACK_PACKAGE_DESCRIPTION
"Activarium shows activation functions of neural networks next to their
derivatives, live under sliders: alone, side by side, composed to neurons,
and in what they do to a whole network. Figures are written as PDF, SVG, PNG,
PGFPlots and animations, functions as code for PyTorch, JAX, Keras and NumPy.
.
Everything that the window shows can be printed and written by the command
line, without a display.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded while the program runs: Cairo (core/export), and the fonts that figures are set in.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libcairo2, fonts-inter, fonts-stix")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, zenity | kdialog, shared-mime-info, hicolor-icon-theme")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# Packages of Debian have a changelog and a copyright of a form of their own, and neither is of use elsewhere.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/debian_files.cmake)
set(CPACK_ACT_SOURCE ${PROJECT_SOURCE_DIR})
set(CPACK_ACT_DOCUMENTATION ${act_documentation})
set(CPACK_ACT_MANUAL ${CMAKE_INSTALL_MANDIR}/man1/activarium.1)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
